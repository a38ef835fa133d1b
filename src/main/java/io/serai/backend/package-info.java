/** Calling backends: pooled clients, addresses, time budgets and the mapping of faults to problems. */
@NullMarked
package io.serai.backend;

import org.jspecify.annotations.NullMarked;
