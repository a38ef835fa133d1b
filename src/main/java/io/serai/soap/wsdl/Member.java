package io.serai.soap.wsdl;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One property of an object that is being made.
 *
 * @param key wanted in JSON
 * @param schema of its value, with its {@code xml}
 * @param required whether it has to be there
 */
record Member(String key, ObjectNode schema, boolean required) {
    Member optional() {
        return new Member(key, schema, false);
    }
}
