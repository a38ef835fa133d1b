package io.serai.bench.jmh;

/** The answer of an order service, in four namespaces, with attributes, simple content, nil and arrays in arrays. */
final class OrderMessage {
    static final String SCHEMA = """
            type: object
            x-xml-children-namespace: urn:acme:orders:v1
            required: [requestId, total]
            properties:
              requestId: {type: string}
              total: {type: integer, format: int32}
              orders:
                type: array
                items:
                  type: object
                  xml: {name: order}
                  required: [id, customer, orderDate, amount]
                  x-xml-children-namespace: urn:acme:orders:v1
                  properties:
                    id: {type: integer, format: int64, xml: {attribute: true}}
                    priority: {type: integer, format: int32, xml: {attribute: true}}
                    customer:
                      type: object
                      x-xml-children-namespace: urn:acme:common:v1
                      properties: {name: {type: string}, vip: {type: boolean}, city: {type: string}}
                    orderDate: {type: string, x-xsd-type: date}
                    amount:
                      type: object
                      properties:
                        currency: {type: string, xml: {attribute: true}}
                        value: {type: number, x-xsd-type: decimal, xml: {x-node: text}}
                    comment: {type: [string, 'null']}
                    lines:
                      type: array
                      items:
                        type: object
                        xml: {name: line}
                        x-xml-children-namespace: urn:acme:common:v1
                        properties:
                          no: {type: integer, format: int32, xml: {attribute: true}}
                          sku: {type: string}
                          text: {type: string}
                          qty: {type: integer, format: int32}
                          price: {type: number, x-xsd-type: decimal}
                          inStock: {type: boolean}
            """;

    private OrderMessage() {}

    /** A message with so many orders. */
    static String of(int orders) {
        StringBuilder text = new StringBuilder("<o:GetOrdersResponse xmlns:o=\"urn:acme:orders:v1\""
                + " xmlns:c=\"urn:acme:common:v1\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">\n"
                + "<o:requestId>r-4711</o:requestId><o:total>" + orders + "</o:total>");
        for (int i = 0; i < orders; i++) {
            text.append("\n  <o:order id=\"")
                    .append(100_000_000L + i)
                    .append("\" priority=\"")
                    .append(i % 5);
            text.append("\"><o:customer><c:name>Miller &amp; Sons ").append(i);
            text.append("</c:name><c:vip>")
                    .append(i % 2 == 0)
                    .append("</c:vip><c:city>M\u00fcnchen</c:city></o:customer>");
            text.append("<o:orderDate>2026-03-").append(10 + i % 20).append("</o:orderDate>");
            text.append("<o:amount currency=\"EUR\">").append(1000 + i).append(".50</o:amount>");
            text.append(i % 3 == 0 ? "<o:comment xsi:nil=\"true\"/>" : "<o:comment>leave at the door</o:comment>");
            for (int line = 1; line <= 3; line++) {
                text.append("\n    <o:line no=\"")
                        .append(line)
                        .append("\"><c:sku>SKU-")
                        .append(i * 7 + line);
                text.append("</c:sku><c:text>A thing of some use</c:text><c:qty>")
                        .append(line)
                        .append("</c:qty><c:price>");
                text.append(i % 90 + 9).append(".990</c:price><c:inStock>true</c:inStock></o:line>");
            }
            text.append("</o:order>");
        }
        return text.append("\n</o:GetOrdersResponse>").toString();
    }
}
