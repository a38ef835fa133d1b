package io.serai.bench.spring;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Spring Cloud Gateway; its one route comes from the command line. */
@SpringBootApplication
public class StockSpring {
    public static void main(String[] arguments) {
        SpringApplication.run(StockSpring.class, arguments);
    }
}
