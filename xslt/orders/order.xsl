<?xml version="1.0" encoding="UTF-8"?>
<!--
  Orders API: one order, as all answers hold it.
  In:  {urn:example:orders:v2}order    Out: fn:map, for xml-to-json()

  Amounts become texts: xml-to-json() makes doubles of numbers, and 90071992547409.93 would be 9.007199254740994E13.
-->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns="http://www.w3.org/2005/xpath-functions"
                xmlns:o="urn:example:orders:v2"
                exclude-result-prefixes="#all">

  <xsl:strip-space elements="*"/>
  <!-- What the contract has no place for is an error, and not text that nobody expects. -->
  <xsl:mode on-no-match="fail"/>

  <xsl:template match="o:order">
    <map>
      <string key="orderId"><xsl:value-of select="@id"/></string>
      <string key="region"><xsl:value-of select="@region"/></string>
      <xsl:apply-templates select="* except (o:line, o:total)"/>
      <array key="lines">
        <xsl:apply-templates select="o:line"/>
      </array>
      <xsl:apply-templates select="o:total"/>
    </map>
  </xsl:template>

  <xsl:template match="o:placed">
    <string key="placedOn"><xsl:value-of select="."/></string>
  </xsl:template>

  <xsl:template match="o:state[. = 'O']">
    <string key="status">OPEN</string>
  </xsl:template>

  <xsl:template match="o:state[. = 'S']">
    <string key="status">SHIPPED</string>
    <string key="shippedAt"><xsl:value-of select="@since"/></string>
  </xsl:template>

  <xsl:template match="o:customer">
    <map key="customer">
      <string key="name"><xsl:value-of select="o:name"/></string>
      <string key="country"><xsl:value-of select="o:country"/></string>
    </map>
  </xsl:template>

  <xsl:template match="o:line">
    <map>
      <string key="sku"><xsl:value-of select="@sku"/></string>
      <number key="quantity"><xsl:value-of select="@qty"/></number>
      <string key="unitPrice"><xsl:value-of select="o:unitPrice"/></string>
    </map>
  </xsl:template>

  <xsl:template match="o:total">
    <map key="total">
      <string key="amount"><xsl:value-of select="."/></string>
      <string key="currency"><xsl:value-of select="@currency"/></string>
    </map>
  </xsl:template>

</xsl:stylesheet>
