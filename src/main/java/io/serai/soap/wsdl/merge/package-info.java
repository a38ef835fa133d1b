/** Merges what people made of a contract with what a changed WSDL file says. */
@org.jspecify.annotations.NullMarked
package io.serai.soap.wsdl.merge;
