package io.serai.soap;

import io.serai.mapping.Mapping;

/**
 * A block of the SOAP header that is a field of the HTTP request or answer.
 *
 * @param mapping of the block
 * @param field name of the HTTP field
 * @param required whether a request without the field is refused
 * @param text whether the value is the text itself; otherwise the field holds JSON
 */
record SoapHeaderPart(Mapping mapping, String field, boolean required, boolean text) {}
