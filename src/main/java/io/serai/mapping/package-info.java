/**
 * XML and JSON become each other as a contract says: {@code SchemaCompiler} makes tables of its schemas, {@code XmlToJson}
 * and {@code JsonToXml} stream through them, and {@code Lexicals} says which simple type a schema means. What is in
 * docs/mapping.md is decided in {@code ObjectCompiler} for names and places, and in {@code Field} for what becomes of values.
 * {@code MappingEndpoint} is the step that does it for messages without an envelope.
 * {@code SafeXml} and {@code SafeJson} are the parsers for what nobody trusts; {@code JsonBytes} and {@code XmlOutput} write.
 */
@NullMarked
package io.serai.mapping;

import org.jspecify.annotations.NullMarked;
