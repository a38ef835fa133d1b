package io.serai.soap;

import com.fasterxml.jackson.databind.JsonNode;
import io.serai.mapping.Mapping;
import io.serai.mapping.XmlName;
import org.jspecify.annotations.Nullable;

/**
 * What a fault of a service becomes ({@code x-soap.faults}).
 *
 * @param name in the WSDL; title of the problem
 * @param element of the detail; null when the fault is told by its condition alone
 * @param mapping of the detail; null when the contract has no schema for it
 * @param status of the answer
 * @param type of the problem
 * @param detail text instead of that of the fault, or empty
 * @param hidesText whether the text of the fault is not for clients
 * @param condition that the detail has to meet; null for none
 */
record DeclaredFault(
        String name,
        @Nullable XmlName element,
        @Nullable Mapping mapping,
        int status,
        String type,
        String detail,
        boolean hidesText,
        @Nullable Condition condition) {

    boolean matches(@Nullable XmlName found, JsonNode content) {
        boolean named = element == null || element.equals(found);
        return named && (condition == null || condition.matches(content));
    }
}
