/** HTTP on the client's side: what is accepted, what is refused, and how answers are written. */
@NullMarked
package io.serai.gateway.http;

import org.jspecify.annotations.NullMarked;
