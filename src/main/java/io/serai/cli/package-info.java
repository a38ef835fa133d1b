/** The commands run, check, demo and hash. */
@NullMarked
package io.serai.cli;

import org.jspecify.annotations.NullMarked;
