/**
 * The legacy services behind the demo APIs: SOAP 1.1, SOAP 1.2, plain XML and JSON, with data that is the same at every
 * start. They need nothing but the JDK, and are packaged on their own.
 */
@NullMarked
package io.serai.demo;

import org.jspecify.annotations.NullMarked;
