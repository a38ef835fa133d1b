package io.serai.soap;

import io.vertx.core.buffer.Buffer;

/**
 * A message that is ready to be sent.
 *
 * @param contentType of it
 */
record SoapRequest(Buffer body, String contentType) {}
