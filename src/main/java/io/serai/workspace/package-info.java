/** The folder a team edits: its layout, its settings with their units, and what is found wrong in it, with file, line and column. */
@NullMarked
package io.serai.workspace;

import org.jspecify.annotations.NullMarked;
