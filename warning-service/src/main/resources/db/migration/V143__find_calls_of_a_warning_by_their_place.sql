-- call_warning_region begins with the warning as well; a second index costs every new call one entry more.
drop index call_warning;
