package io.serai.mapping;

/**
 * A message of a contract that has XML and JSON of its own, compiled.
 *
 * @param name of the schema or operation, for people
 * @param strictness what is done about answers that differ from the contract
 */
public record MappedMessage(String name, Mapping mapping, Strictness strictness) {}
