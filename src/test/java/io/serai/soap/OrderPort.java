package io.serai.soap;

import jakarta.jws.WebMethod;
import jakarta.jws.WebParam;
import jakarta.jws.WebResult;
import jakarta.jws.WebService;
import java.math.BigDecimal;
import java.util.List;

/** The order service as a Java team would write it, served by a real SOAP stack. */
@WebService(targetNamespace = OrderPort.NAMESPACE, name = "OrderPort")
public interface OrderPort {
    String NAMESPACE = "urn:test:orders";

    @WebMethod(action = "urn:test:orders/GetOrder")
    @WebResult(name = "order")
    Order getOrder(@WebParam(name = "id") String id) throws OrderMissing;

    /** An order. */
    class Order {
        public String id;
        public BigDecimal total;
        public List<Line> lines;
    }

    /** A line of an order. */
    class Line {
        @jakarta.xml.bind.annotation.XmlAttribute
        public String sku;

        public int quantity;
    }

    /** The declared fault. */
    @jakarta.xml.ws.WebFault(name = "OrderMissing", targetNamespace = NAMESPACE)
    class OrderMissing extends Exception {
        private static final long serialVersionUID = 1L;

        public OrderMissing(String id) {
            super("no order " + id);
        }
    }
}
