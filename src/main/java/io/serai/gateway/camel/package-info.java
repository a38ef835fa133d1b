/** The Camel side of a generation: its context, its routes and how a request gets into them. */
@NullMarked
package io.serai.gateway.camel;

import org.jspecify.annotations.NullMarked;
