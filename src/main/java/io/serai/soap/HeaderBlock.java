package io.serai.soap;

import io.serai.mapping.XmlOutput;

/** Something that the gateway itself puts into the SOAP header of a call. */
interface HeaderBlock {
    /** Writes it, with its namespaces declared. */
    void write(XmlOutput xml);
}
