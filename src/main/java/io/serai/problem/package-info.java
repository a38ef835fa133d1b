/** Problem details (RFC 9457): the catalogue of problem types, their JSON form, their pages and the step problem:. */
@NullMarked
package io.serai.problem;

import org.jspecify.annotations.NullMarked;
