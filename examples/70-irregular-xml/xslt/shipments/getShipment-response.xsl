<?xml version="1.0" encoding="UTF-8"?>
<!--
  Shipments API, getShipment: the answer of the order service to the element Shipment of openapi/shipments.openapi.yaml.
  In:  SOAP 1.1 envelope with {urn:example:orders:v2}GetOrderResponse    Out: the envelope with {urn:example:orders:v2}Shipment
-->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:o="urn:example:orders:v2">

  <xsl:output method="xml" encoding="UTF-8"/>
  <!-- The envelope stays as it is, and so do faults. -->
  <xsl:mode on-no-match="shallow-copy"/>

  <xsl:template match="o:GetOrderResponse">
    <o:Shipment>
      <o:orderId><xsl:value-of select="o:order/@id"/></o:orderId>
      <xsl:apply-templates select="o:order/o:state[. = 'S']"/>
      <o:items><xsl:value-of select="sum(o:order/o:line/@qty)"/></o:items>
    </o:Shipment>
  </xsl:template>

  <!-- The date hangs on a code, which says whether there is one. -->
  <xsl:template match="o:state">
    <o:shippedAt><xsl:value-of select="@since"/></o:shippedAt>
  </xsl:template>

</xsl:stylesheet>
