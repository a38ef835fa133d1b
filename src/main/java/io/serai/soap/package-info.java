/**
 * SOAP services as typed JSON. {@code SoapReader} compiles {@code x-soap}; {@code SoapProducer} is the step: {@code Envelope}
 * writes, {@code AnswerReader} and {@code FaultReader} read, {@code SoapProblems} has the table of faults. The import of WSDL
 * is in {@code wsdl}.
 */
@NullMarked
package io.serai.soap;

import org.jspecify.annotations.NullMarked;
