package io.serai.soap;

/**
 * What a call has beside envelope and body.
 *
 * @param security the token of WS-Security
 * @param addressing whether there are fields of WS-Addressing
 * @param mtom whether binary values leave as parts beside the envelope
 */
record SoapExtensions(SecurityToken security, boolean addressing, boolean mtom) {}
