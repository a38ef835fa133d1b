/** The import of WSDL 1.1: what a service says of itself becomes a contract. Used before a gateway runs, never in it. */
@NullMarked
package io.serai.soap.wsdl;

import org.jspecify.annotations.NullMarked;
