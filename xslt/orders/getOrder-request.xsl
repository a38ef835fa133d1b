<?xml version="1.0" encoding="UTF-8"?>
<!--
  Orders API, getOrder: the GetOrder request of the legacy order services.
  In:  parameter orderId (path parameter of the contract)    Out: SOAP 1.1 envelope with {urn:example:orders:v2}GetOrder
-->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"
                xmlns:o="urn:example:orders:v2">

  <xsl:output method="xml" encoding="UTF-8"/>
  <xsl:mode on-no-match="fail"/>
  <xsl:param name="orderId" required="yes"/>

  <xsl:template match="/">
    <soap:Envelope>
      <soap:Body>
        <o:GetOrder>
          <o:orderId><xsl:value-of select="$orderId"/></o:orderId>
        </o:GetOrder>
      </soap:Body>
    </soap:Envelope>
  </xsl:template>

</xsl:stylesheet>
