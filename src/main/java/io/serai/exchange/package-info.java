/** What the doors of the pipeline hand to one another: operation, parameters, client, trace, deadline. */
@NullMarked
package io.serai.exchange;

import org.jspecify.annotations.NullMarked;
