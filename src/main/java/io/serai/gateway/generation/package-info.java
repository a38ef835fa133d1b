/** Building a generation from a workspace, all or nothing. */
@NullMarked
package io.serai.gateway.generation;

import org.jspecify.annotations.NullMarked;
