<?xml version="1.0" encoding="UTF-8"?>
<!--
  Orders API, createOrder: NewOrder of openapi/orders.openapi.yaml to the CreateOrder request of the order services.
  In:  the JSON body as json-to-xml() shows it    Out: SOAP 1.1 envelope with {urn:example:orders:v2}CreateOrder
-->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"
                xmlns:o="urn:example:orders:v2"
                xmlns:j="http://www.w3.org/2005/xpath-functions"
                exclude-result-prefixes="j">

  <xsl:output method="xml" encoding="UTF-8"/>
  <!-- Members that the contract does not know are left out. -->
  <xsl:mode on-no-match="shallow-skip"/>

  <xsl:template match="/j:map">
    <soap:Envelope>
      <soap:Body>
        <o:CreateOrder>
          <xsl:apply-templates select="j:map[@key = 'customer'], j:array[@key = 'lines']/j:map"/>
        </o:CreateOrder>
      </soap:Body>
    </soap:Envelope>
  </xsl:template>

  <xsl:template match="j:map[@key = 'customer']">
    <o:customer>
      <o:name><xsl:value-of select="j:string[@key = 'name']"/></o:name>
      <o:country><xsl:value-of select="j:string[@key = 'country']"/></o:country>
    </o:customer>
  </xsl:template>

  <xsl:template match="j:array[@key = 'lines']/j:map">
    <o:line sku="{j:string[@key = 'sku']}" qty="{j:number[@key = 'quantity']}"/>
  </xsl:template>

</xsl:stylesheet>
