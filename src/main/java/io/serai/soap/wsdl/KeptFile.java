package io.serai.soap.wsdl;

/**
 * A file that an import has read.
 *
 * @param address it was asked for by: one of HTTP, or a path below the folder of the import
 * @param base what addresses in it are relative to; another one than its own after a redirect
 */
@SuppressWarnings("ArrayRecordComponent")
public record KeptFile(String address, String base, byte[] content) {}
