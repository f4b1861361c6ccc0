package yimen.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Only the server calls: HTTP basic with the generated secret as password and the acting person as user name,
 * so that the operation log carries the person's id. It stands before everything, because the engine's own
 * filter leaves `GET /engine-rest/engine` open.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class CallerFilter extends OncePerRequestFilter {
  private final byte[] secret;
  private final IdentityService identityService;

  CallerFilter(@Value("${yimen.engine.secret}") String secret, IdentityService identityService) {
    if (secret.length() < 16) throw new IllegalArgumentException("YIMEN_ENGINE_SECRET must have at least 16 characters");
    this.secret = secret.getBytes(StandardCharsets.UTF_8);
    this.identityService = identityService;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getRequestURI().equals("/health");
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String person = personOf(request.getHeader("Authorization"));
    if (person == null) {
      response.setHeader("WWW-Authenticate", "Basic realm=\"engine\"");
      response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
      return;
    }
    identityService.setAuthenticatedUserId(person);
    try {
      chain.doFilter(request, response);
    } finally {
      identityService.clearAuthentication();
    }
  }

  private String personOf(String header) {
    if (header == null || !header.regionMatches(true, 0, "Basic ", 0, 6)) return null;
    try {
      String[] parts = new String(Base64.getDecoder().decode(header.substring(6).trim()), StandardCharsets.UTF_8).split(":", 2);
      boolean known = parts.length == 2 && MessageDigest.isEqual(secret, parts[1].getBytes(StandardCharsets.UTF_8));
      return known && !parts[0].isBlank() ? parts[0] : null;
    } catch (IllegalArgumentException notBase64) {
      return null;
    }
  }
}
