<?xml version="1.0" encoding="UTF-8"?>
<!--
  Prices API, getPrice: the GetPrice request of the legacy pricing service.
  In:  parameters sku and currency    Out: SOAP 1.2 envelope with {urn:example:pricing:2024}GetPrice
-->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:soap="http://www.w3.org/2003/05/soap-envelope"
                xmlns:p="urn:example:pricing:2024">

  <xsl:output method="xml" encoding="UTF-8"/>
  <xsl:mode on-no-match="fail"/>
  <xsl:param name="sku" required="yes"/>
  <!-- The product page asks for no currency. -->
  <xsl:param name="currency" select="'EUR'"/>

  <xsl:template match="/">
    <soap:Envelope>
      <soap:Body>
        <p:GetPrice sku="{$sku}">
          <p:currency><xsl:value-of select="$currency"/></p:currency>
        </p:GetPrice>
      </soap:Body>
    </soap:Envelope>
  </xsl:template>

</xsl:stylesheet>
