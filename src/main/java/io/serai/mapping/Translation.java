package io.serai.mapping;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;

/** One direction of a message, and what becomes of bodies that do not fit. */
interface Translation {
    String mediaType();

    /**
     * The other form of a body.
     *
     * @throws io.serai.problem.ProblemException 400 or 502, by who has sent it
     */
    Buffer translate(byte[] body) throws IOException;
}
