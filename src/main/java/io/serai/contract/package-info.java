/** OpenAPI contracts: reading, references, the index that matches requests, the published form. */
@NullMarked
package io.serai.contract;

import org.jspecify.annotations.NullMarked;
