package io.serai.bench.jmh;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import jakarta.xml.bind.annotation.XmlValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The classes that a generator makes of the schema of {@link OrderMessage}. */
@XmlRootElement(name = "GetOrdersResponse", namespace = JaxbOrders.ORDERS)
@XmlAccessorType(XmlAccessType.FIELD)
public class JaxbOrders {
    static final String ORDERS = "urn:acme:orders:v1";
    static final String COMMON = "urn:acme:common:v1";

    @XmlElement(namespace = ORDERS)
    public String requestId;

    @XmlElement(namespace = ORDERS)
    public int total;

    @XmlElement(name = "order", namespace = ORDERS)
    public List<Order> orders = new ArrayList<>();

    /** One order. */
    @XmlAccessorType(XmlAccessType.FIELD)
    public static class Order {
        @XmlAttribute
        public long id;

        @XmlAttribute
        public int priority;

        @XmlElement(namespace = ORDERS)
        public Customer customer;

        @XmlElement(namespace = ORDERS)
        public String orderDate;

        @XmlElement(namespace = ORDERS)
        public Amount amount;

        @XmlElement(namespace = ORDERS, nillable = true)
        public String comment;

        @XmlElement(name = "line", namespace = ORDERS)
        public List<Line> lines = new ArrayList<>();
    }

    /** Who has ordered. */
    @XmlAccessorType(XmlAccessType.FIELD)
    public static class Customer {
        @XmlElement(namespace = COMMON)
        public String name;

        @XmlElement(namespace = COMMON)
        public boolean vip;

        @XmlElement(namespace = COMMON)
        public String city;
    }

    /** A sum of money. */
    @XmlAccessorType(XmlAccessType.FIELD)
    public static class Amount {
        @XmlAttribute
        public String currency;

        @XmlValue
        public BigDecimal value;
    }

    /** What was ordered. */
    @XmlAccessorType(XmlAccessType.FIELD)
    @XmlType(propOrder = {"sku", "text", "qty", "price", "inStock"})
    public static class Line {
        @XmlAttribute
        public int no;

        @XmlElement(namespace = COMMON)
        public String sku;

        @XmlElement(namespace = COMMON)
        public String text;

        @XmlElement(namespace = COMMON)
        public int qty;

        @XmlElement(namespace = COMMON)
        public BigDecimal price;

        @XmlElement(namespace = COMMON)
        public boolean inStock;
    }
}
