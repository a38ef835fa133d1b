package io.serai.soap;

import jakarta.jws.WebMethod;
import jakarta.jws.WebParam;
import jakarta.jws.WebResult;
import jakarta.jws.WebService;
import jakarta.jws.soap.SOAPBinding;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlSchemaType;
import jakarta.xml.ws.BindingType;
import java.math.BigDecimal;
import java.util.List;
import javax.xml.datatype.XMLGregorianCalendar;
import javax.xml.namespace.QName;

/** Services of the other styles, as small as they can be. */
final class StyleServices {
    private static final String NAMESPACE = "urn:test:styles";
    private static final String TYPED = "urn:test:typed";

    private StyleServices() {}

    /** What is ordered. */
    @XmlRootElement(name = "order", namespace = NAMESPACE)
    public static class Order {
        @XmlElement(required = true)
        public String id;

        public List<BigDecimal> amounts;

        @XmlSchemaType(name = "date")
        public XMLGregorianCalendar day;
    }

    /** Document/literal, bare: the element of the message is the argument itself. */
    @WebService(targetNamespace = NAMESPACE, serviceName = "BareService")
    @SOAPBinding(parameterStyle = SOAPBinding.ParameterStyle.BARE)
    public static class Bare {
        @WebMethod
        @WebResult(name = "placed", targetNamespace = NAMESPACE)
        public Order place(@WebParam(name = "order", targetNamespace = NAMESPACE) Order order) {
            order.id = order.id + "!";
            return order;
        }

        @WebMethod
        @WebResult(name = "pong", targetNamespace = NAMESPACE)
        public String ping(@WebParam(name = "ping", targetNamespace = NAMESPACE) String ping) {
            return ping + "?";
        }

        @WebMethod
        @WebResult(name = "rate", targetNamespace = NAMESPACE)
        public double getRate(@WebParam(name = "factor", targetNamespace = NAMESPACE) double factor) {
            return 2 * factor;
        }
    }

    /** Document/literal with parts that have a type instead of an element, as typed-parts.wsdl says. */
    @WebService(
            targetNamespace = TYPED,
            serviceName = "TypedService",
            portName = "Typed",
            name = "Typed",
            wsdlLocation = "src/test/resources/wsdl/typed-parts.wsdl")
    @SOAPBinding(parameterStyle = SOAPBinding.ParameterStyle.BARE)
    public static class TypedParts {
        @WebMethod(action = "urn:test:typed/ping")
        @WebResult(name = "pong", partName = "pong")
        public String ping(@WebParam(name = "text", partName = "text") String text) {
            return text + "?";
        }

        @WebMethod(action = "urn:test:typed/repeat")
        @WebResult(name = "all", partName = "all")
        public String repeat(
                @WebParam(name = "text", partName = "text") String text,
                @WebParam(name = "times", partName = "times") int times) {
            return text.repeat(times);
        }
    }

    /** RPC/literal: parts without a namespace in an element that is named like the operation. */
    @WebService(targetNamespace = NAMESPACE, serviceName = "RpcService")
    @SOAPBinding(style = SOAPBinding.Style.RPC)
    public static class Rpc {
        @WebMethod(action = "urn:test:styles/place")
        @WebResult(partName = "placed")
        public Order place(@WebParam(partName = "order") Order order, @WebParam(partName = "times") int times) {
            order.id = order.id.repeat(times);
            return order;
        }
    }

    /** SOAP 1.2, with a fault of the sender that has a code of its own. */
    @WebService(targetNamespace = NAMESPACE, serviceName = "TwelveService")
    @BindingType(jakarta.xml.ws.soap.SOAPBinding.SOAP12HTTP_BINDING)
    public static class Twelve {
        @WebMethod(action = "urn:test:styles/divide")
        public int divide(@WebParam(name = "a") int a, @WebParam(name = "b") int b) {
            if (b == 0) {
                org.apache.cxf.binding.soap.SoapFault fault = new org.apache.cxf.binding.soap.SoapFault(
                        "nothing can be divided by 0",
                        org.apache.cxf.binding.soap.Soap12.getInstance().getSender());
                fault.setSubCode(new QName(NAMESPACE, "ByZero"));
                throw fault;
            }
            return a / b;
        }
    }
}
