/** XML and JSON: parsers that are safe to use on what clients and backends send, and the codec between the two. */
@NullMarked
package io.serai.mapping;

import org.jspecify.annotations.NullMarked;
