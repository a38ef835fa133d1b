public class Fails {}
