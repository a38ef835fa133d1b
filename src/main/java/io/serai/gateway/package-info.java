/** The process: listener, pipeline, generations, reload and drain. */
@NullMarked
package io.serai.gateway;

import org.jspecify.annotations.NullMarked;
