package io.serai.soap.wsdl;

import java.util.List;
import javax.wsdl.Message;
import javax.wsdl.Part;
import org.jspecify.annotations.Nullable;

/**
 * One operation of a port, as its binding says it is called.
 *
 * @param position in the file
 * @param version of SOAP, {@code 1.1} or {@code 1.2}
 * @param rpc whether the style is rpc; otherwise document
 * @param documentation for people, or empty
 * @param output null for an operation without an answer
 */
record ServiceOperation(
        String name,
        String position,
        String portType,
        String version,
        String action,
        boolean rpc,
        String documentation,
        Body input,
        @Nullable Body output,
        List<Fault> faults) {

    /** Whether messages are written by the rules of the SOAP encoding (SOAP 1.1, section 5). */
    boolean encoded() {
        return input.encoded() || output != null && output.encoded();
    }

    /**
     * A message of the operation.
     *
     * @param namespace of the wrapper of rpc
     * @param parts of the body
     */
    record Body(Message message, boolean encoded, String namespace, List<Part> parts, List<Header> headers) {}

    /**
     * A part that stands in the SOAP header.
     *
     * @param namespace of a part that has a type
     */
    record Header(Part part, String namespace) {}

    /**
     * A fault, with the element of its detail.
     *
     * @param namespace of a part that has a type
     */
    record Fault(String name, Part part, String namespace) {}
}
