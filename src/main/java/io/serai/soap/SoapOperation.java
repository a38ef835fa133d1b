package io.serai.soap;

import io.serai.exchange.Operation;
import io.serai.mapping.Mapping;
import io.serai.mapping.Strictness;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An operation of a contract that is a SOAP operation of a service ({@code x-soap}), compiled.
 *
 * @param operation of the contract
 * @param action as the binding says, or empty
 * @param rpc whether the body is a wrapper around parts, whose name means nothing in an answer (SOAP 1.1, section 7.1)
 * @param encoded whether answers are written by the rules of the SOAP encoding
 * @param input of the body; null for an empty one
 * @param takesBody whether the client's body is part of the input
 * @param bindings of parameters that are not top-level properties of the input: JSON Pointers by name, the empty one for
 *     a parameter that is for the route alone
 * @param output of the body; null when the service answers nothing
 * @param errors that good answers may tell
 * @param extensions beside envelope and body
 * @param safe whether somebody has said that it changes nothing ({@code x-safe}): it may be called twice
 * @param status of a good answer
 */
record SoapOperation(
        Operation operation,
        SoapVersion version,
        String action,
        boolean rpc,
        boolean encoded,
        @Nullable Mapping input,
        boolean takesBody,
        Map<String, String> bindings,
        List<SoapHeaderPart> inputHeaders,
        @Nullable Mapping output,
        List<SoapHeaderPart> outputHeaders,
        List<DeclaredFault> faults,
        List<DeclaredFault> errors,
        Strictness strictness,
        SoapExtensions extensions,
        boolean safe,
        int status) {}
