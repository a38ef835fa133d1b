/** Scatter-gather: one answer made of the answers of several branches, also when some of them fail or come too late. */
@NullMarked
package io.serai.compose;

import org.jspecify.annotations.NullMarked;
