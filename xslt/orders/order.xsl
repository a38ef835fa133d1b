<?xml version="1.0" encoding="UTF-8"?>
<!--
  Orders API: makes an order regular, so that the contract can say the rest.
  In:   an answer of the order services, SOAP 1.1, with {urn:example:orders:v2}order
  Out:  the same with the order's attributes and elements in the answer itself, as Order of openapi/orders.openapi.yaml
        has them, and <shipped> beside <state>. Faults pass as they are.
-->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:o="urn:example:orders:v2">

  <xsl:output method="xml" encoding="UTF-8"/>
  <xsl:mode on-no-match="shallow-copy"/>

  <xsl:template match="o:*[o:order]">
    <xsl:copy>
      <xsl:apply-templates select="o:order/@*, o:order/*"/>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="o:state[. = 'S']">
    <o:state>S</o:state>
    <o:shipped><xsl:value-of select="@since"/></o:shipped>
  </xsl:template>

</xsl:stylesheet>
