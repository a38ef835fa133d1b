/** What is found in routes before they start: mistakes that Camel tells late or never, and how each route runs. */
@NullMarked
package io.serai.gateway.lint;

import org.jspecify.annotations.NullMarked;
