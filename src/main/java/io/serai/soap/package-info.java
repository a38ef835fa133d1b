/** SOAP services as typed JSON: envelopes, faults, the step {@code soap:}, and the import of WSDL. */
@NullMarked
package io.serai.soap;

import org.jspecify.annotations.NullMarked;
