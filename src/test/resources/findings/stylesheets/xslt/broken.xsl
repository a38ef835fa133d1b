<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:template match="/">
    <xsl:value-of select="$nope"/>
    <xsl:value-off select="a"/>
    <xsl:value-of select="a["/>
  </xsl:template>
</xsl:stylesheet>
