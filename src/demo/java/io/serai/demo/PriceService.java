package io.serai.demo;

import java.util.Optional;

/** Prices in SOAP 1.2: {@code GetPrice} for one product, with the fault {@code UnknownProduct}. */
final class PriceService extends SoapService {
    private static final String NAMESPACE = "urn:example:pricing:2024";

    PriceService() {
        super(SoapVersion.SOAP_1_2, "p", NAMESPACE);
    }

    @Override
    public String path() {
        return "/services/pricing";
    }

    @Override
    void serve(Tag payload, XmlText xml) throws SoapFault {
        if (!payload.name().getLocalPart().equals("GetPrice")) {
            throw SoapFault.malformed("Unknown operation " + payload.name().getLocalPart());
        }
        String sku = payload.attribute("sku");
        Optional<Price> price = Price.find(sku, payload.textOf("currency"));
        if (price.isEmpty()) {
            throw SoapFault.declared("UnknownProduct", sku, "No price for product " + sku);
        }
        write(sku, price.get(), xml);
    }

    private static void write(String sku, Price price, XmlText xml) {
        xml.open("p:GetPriceResponse");
        xml.open("p:price", "sku", sku, "currency", price.currency(), "validFrom", price.validFrom() + "");
        xml.leaf("p:list", price.list().toPlainString());
        for (Price.Tier tier : price.tiers()) {
            xml.leaf("p:tier", tier.price().toPlainString(), "minQuantity", tier.minQuantity() + "");
        }
        xml.close().close();
    }
}
