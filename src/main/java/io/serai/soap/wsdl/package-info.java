/**
 * The import of WSDL 1.1: what a service says of itself becomes a contract. Used before a gateway runs, never in it.
 * {@code WsdlImport} is where it begins. {@code Sources} reads files, {@code SchemaCollector} and {@code WsdlLoader} gather
 * what is in them, {@code Ports} and {@code PortReader} choose what is imported, {@code ContractWriter} writes it:
 * {@code RestShape} says where operations are served, {@code ComplexTypes}, {@code Particles} and {@code SimpleTypes} what
 * types become, {@code Dangling} and {@code NameCheck} what is refused.
 */
@NullMarked
package io.serai.soap.wsdl;

import org.jspecify.annotations.NullMarked;
