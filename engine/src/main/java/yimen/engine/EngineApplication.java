package yimen.engine;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class EngineApplication {
  public static void main(String[] arguments) {
    SpringApplication.run(EngineApplication.class, arguments);
  }
}
