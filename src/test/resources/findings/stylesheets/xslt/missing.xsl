<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:template match="/"><a><xsl:value-of select="document('x.xml')"/></a></xsl:template>
</xsl:stylesheet>
