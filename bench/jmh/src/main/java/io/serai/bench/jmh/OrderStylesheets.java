package io.serai.bench.jmh;

/** The mapping of {@link OrderMessage} as stylesheets. */
final class OrderStylesheets {
    private static final String HEAD = """
            <xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                xmlns:o="urn:acme:orders:v1" xmlns:c="urn:acme:common:v1" xmlns:f="urn:f"
                exclude-result-prefixes="xs f">
            """;

    static final String TO_JSON = HEAD + """
            <xsl:output method="json" encoding="UTF-8"/>
            <xsl:template match="/o:GetOrdersResponse">
              <xsl:sequence select="map {
                'requestId': string(o:requestId),
                'total': xs:integer(o:total),
                'orders': array { o:order ! f:order(.) }}"/>
            </xsl:template>
            <xsl:function name="f:order">
              <xsl:param name="order"/>
              <xsl:sequence select="$order ! map {
                'id': xs:integer(@id),
                'priority': xs:integer(@priority),
                'customer': o:customer ! map {
                  'name': string(c:name), 'vip': xs:boolean(c:vip), 'city': string(c:city)},
                'orderDate': string(o:orderDate),
                'amount': o:amount ! map {'currency': string(@currency), 'value': xs:decimal(.)},
                'comment': if (o:comment/@xsi:nil = 'true') then () else string(o:comment),
                'lines': array { o:line ! map {
                  'no': xs:integer(@no), 'sku': string(c:sku), 'text': string(c:text), 'qty': xs:integer(c:qty),
                  'price': xs:decimal(c:price), 'inStock': xs:boolean(c:inStock)}}}"/>
            </xsl:function>
            </xsl:stylesheet>
            """;

    static final String TO_XML = HEAD + """
            <xsl:output method="xml" encoding="UTF-8" indent="no"/>
            <xsl:param name="json"/>
            <xsl:template name="xsl:initial-template">
              <xsl:variable name="in" select="parse-json($json)"/>
              <o:GetOrdersResponse>
                <o:requestId><xsl:value-of select="$in?requestId"/></o:requestId>
                <o:total><xsl:value-of select="xs:integer($in?total)"/></o:total>
                <xsl:for-each select="$in?orders?*">
                  <o:order id="{xs:integer(?id)}" priority="{xs:integer(?priority)}">
                    <o:customer>
                      <c:name><xsl:value-of select="?customer?name"/></c:name>
                      <c:vip><xsl:value-of select="?customer?vip"/></c:vip>
                      <c:city><xsl:value-of select="?customer?city"/></c:city>
                    </o:customer>
                    <o:orderDate><xsl:value-of select="?orderDate"/></o:orderDate>
                    <o:amount currency="{?amount?currency}"><xsl:value-of select="?amount?value"/></o:amount>
                    <o:comment>
                      <xsl:choose>
                        <xsl:when test="empty(?comment)"><xsl:attribute name="xsi:nil">true</xsl:attribute></xsl:when>
                        <xsl:otherwise><xsl:value-of select="?comment"/></xsl:otherwise>
                      </xsl:choose>
                    </o:comment>
                    <xsl:for-each select="?lines?*">
                      <o:line no="{xs:integer(?no)}">
                        <c:sku><xsl:value-of select="?sku"/></c:sku>
                        <c:text><xsl:value-of select="?text"/></c:text>
                        <c:qty><xsl:value-of select="xs:integer(?qty)"/></c:qty>
                        <c:price><xsl:value-of select="?price"/></c:price>
                        <c:inStock><xsl:value-of select="?inStock"/></c:inStock>
                      </o:line>
                    </xsl:for-each>
                  </o:order>
                </xsl:for-each>
              </o:GetOrdersResponse>
            </xsl:template>
            </xsl:stylesheet>
            """;

    private OrderStylesheets() {}
}
