<?xml version="1.0" encoding="UTF-8"?>
<!--
  Orders API, getOrder: the answer of the order services to the Order schema of openapi/orders.openapi.yaml.
  In:  SOAP 1.1 envelope with {urn:example:orders:v2}GetOrderResponse    Out: JSON text (application/json)
-->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"
                xmlns:o="urn:example:orders:v2"
                exclude-result-prefixes="#all">

  <xsl:import href="order.xsl"/>

  <xsl:output method="text" encoding="UTF-8"/>

  <xsl:template match="/">
    <xsl:variable name="json">
      <xsl:apply-templates select="soap:Envelope/soap:Body/o:GetOrderResponse/o:order"/>
    </xsl:variable>
    <xsl:sequence select="xml-to-json($json)"/>
  </xsl:template>

</xsl:stylesheet>
