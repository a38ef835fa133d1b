<?xml version="1.0" encoding="UTF-8"?>
<!--
  Bench API, getOrder: GetOrderResponse of the backend to JSON.
  In:  {urn:example:orders}GetOrderResponse in a SOAP envelope    Out: JSON text (application/json)
-->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns="http://www.w3.org/2005/xpath-functions"
                xmlns:o="urn:example:orders"
                xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"
                exclude-result-prefixes="#all">

  <xsl:output method="text" encoding="UTF-8"/>
  <xsl:mode on-no-match="fail"/>

  <xsl:template match="/">
    <xsl:variable name="json">
      <xsl:apply-templates select="soap:Envelope/soap:Body/o:GetOrderResponse/o:order"/>
    </xsl:variable>
    <xsl:sequence select="xml-to-json($json)"/>
  </xsl:template>

  <xsl:template match="o:order">
    <map>
      <string key="orderId"><xsl:value-of select="o:id"/></string>
      <string key="status"><xsl:value-of select="if (o:state = 'S') then 'SHIPPED' else 'OPEN'"/></string>
      <map key="customer">
        <string key="name"><xsl:value-of select="o:customer/o:name"/></string>
        <string key="country"><xsl:value-of select="o:customer/@country"/></string>
      </map>
      <map key="total">
        <string key="amount"><xsl:value-of select="o:amount"/></string>
        <string key="currency"><xsl:value-of select="o:amount/@currency"/></string>
      </map>
      <array key="lines">
        <xsl:apply-templates select="o:line"/>
      </array>
    </map>
  </xsl:template>

  <xsl:template match="o:line">
    <map>
      <string key="sku"><xsl:value-of select="@sku"/></string>
      <number key="quantity"><xsl:value-of select="@qty"/></number>
      <string key="text"><xsl:value-of select="o:text"/></string>
      <string key="unitPrice"><xsl:value-of select="o:price"/></string>
    </map>
  </xsl:template>

</xsl:stylesheet>
