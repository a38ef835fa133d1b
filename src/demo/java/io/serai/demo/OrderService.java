package io.serai.demo;

import java.time.format.DateTimeFormatter;

/**
 * Orders of one region in SOAP 1.1: {@code GetOrder} with the fault {@code OrderNotFound}, and {@code CreateOrder} with
 * the fault {@code InvalidOrder}.
 */
final class OrderService extends SoapService {
    private static final String NAMESPACE = "urn:example:orders:v2";

    private final OrderBook book;

    OrderService(OrderBook book) {
        super(SoapVersion.SOAP_1_1, "o", NAMESPACE);
        this.book = book;
    }

    @Override
    public String path() {
        return "/services/orders";
    }

    @Override
    void serve(Tag payload, XmlText xml) throws SoapFault {
        switch (payload.name().getLocalPart()) {
            case "GetOrder" -> write("o:GetOrderResponse", find(payload), xml);
            case "CreateOrder" -> write("o:CreateOrderResponse", create(payload), xml);
            default ->
                throw SoapFault.malformed("Unknown operation " + payload.name().getLocalPart());
        }
    }

    private Order find(Tag payload) throws SoapFault {
        String id = payload.textOf("orderId");
        if (id.equals("9999")) {
            throw SoapFault.ofService("ORA-00060: deadlock detected while waiting for resource");
        }
        return book.find(id).orElseThrow(() -> SoapFault.declared("OrderNotFound", id, "There is no order " + id));
    }

    private Order create(Tag payload) throws SoapFault {
        Tag customer = payload.child("customer")
                .orElseThrow(() -> SoapFault.declared("InvalidOrder", "", "An order needs a customer"));
        return book.create(customer.textOf("name"), customer.textOf("country"), payload.children("line"));
    }

    private void write(String answer, Order order, XmlText xml) {
        xml.open(answer).open("o:order", "id", order.id(), "region", book.region());
        xml.leaf("o:placed", order.placed().toString());
        if (order.shipped() == null) {
            xml.leaf("o:state", "O");
        } else {
            xml.leaf("o:state", "S", "since", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(order.shipped()));
        }
        xml.open("o:customer").leaf("o:name", order.customer()).leaf("o:country", order.country());
        xml.close();
        for (Order.Line line : order.lines()) {
            xml.open("o:line", "sku", line.sku(), "qty", Integer.toString(line.quantity()));
            xml.leaf("o:unitPrice", line.unitPrice().toPlainString()).close();
        }
        xml.leaf("o:total", order.total().toPlainString(), "currency", order.currency());
        xml.close().close();
    }
}
